# Runs the tests of lending, leases and finance for each mutant of apply.py, until one fails.
# Apply mutants/apply.py in the root of a clean tree and build the tests first.
import subprocess,re,os,sys,glob
D=os.environ['CARGO_TARGET_DIR']+'/quick/deps/'; ROOT=os.getcwd()
def newest(p):
    fs=[f for f in glob.glob(D+p+'-*') if re.fullmatch(r'.*-[0-9a-f]{16}',f)]
    return max(fs,key=os.path.getmtime)
src=open('mutants/apply.py').read()
items=re.findall(r"^m\((\d+),([FLS])\+'([^']+)'",src,re.M)
desc=dict(re.findall(r"^m\((\d+),.*?,'([^']*)'\)?(?:,|\))",src,re.M))
L=(newest('pallet_lending'),ROOT+'/pallets/lending'); S=(newest('pallet_leases'),ROOT+'/pallets/leases'); F=(newest('infrafi_finance'),ROOT+'/pallets/primitives/finance')
def dies(b,n):
    p=subprocess.Popen(['nice','-n','19',b[0],'--test-threads','1','--skip','random','--skip','change_no_price','--skip','lives'],cwd=b[1],env={**os.environ,'MUTANT':str(n)},stdout=subprocess.PIPE,stderr=subprocess.DEVNULL,text=True)
    for line in p.stdout:
        if line.rstrip().endswith('FAILED') and line.startswith('test '):
            p.kill(); return line.split()[1]
    p.wait(); return None if p.returncode==0 else 'exit %d'%p.returncode
out=open('mutants/results.txt','a')
for n,k,path in items:
    if any(l.startswith(n+' ') for l in open('mutants/results.txt')): continue
    order={'F':[F,L],'L':[L],'S':[S,L]}[k]
    r=None
    for b in order:
        r=dies(b,n)
        if r: break
    out.write(f"{n} {k}{path} {'KILLED '+r if r else 'SURVIVED'}\n"); out.flush()
