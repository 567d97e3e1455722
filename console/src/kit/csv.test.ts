import { expect, it } from 'vitest';
import { csvOf, csvOfParts, fileName, joinPages } from './csv';

const text = (value: string) => ({ text: value });

it('quotes what divides cells and lines', () => {
  expect(csvOf(['a', 'b,c'], [[text('1"2'), text('x\ny')]])).toBe('a,"b,c"\r\n"1""2","x\ny"\r\n');
});

it('keeps formulas of strangers from being run, and leaves negative numbers', () => {
  const cells = ['=1+1', '+1', '-1.5', '-1+1', '@a'].map(text);
  expect(csvOf([], [cells])).toBe("\r\n'=1+1,'+1,-1.5,'-1+1,'@a\r\n");
});

it('has a unit in the title where all cells share it, else in the cells', () => {
  const usdai = { text: '1.5', unit: 'USDai' };
  expect(csvOf(['Paid'], [[usdai], [text('')], [{ text: '2', unit: 'USDai' }]])).toBe(
    'Paid (USDai)\r\n1.5\r\n\r\n2\r\n',
  );
  expect(csvOf(['Paid'], [[usdai], [{ text: '2', unit: 'USDC' }]])).toBe('Paid\r\n1.5 USDai\r\n2 USDC\r\n');
  expect(csvOf(['Paid'], [[usdai], [text('none')]])).toBe('Paid\r\n1.5 USDai\r\nnone\r\n');
});

it('makes a column of each title', () => {
  const rows: [string, { text: string }][][] = [
    [['a', text('1')]],
    [
      ['b', text('2')],
      ['a', text('3')],
    ],
  ];
  expect(csvOfParts(rows)).toBe('a,b\r\n1,\r\n3,2\r\n');
});

it('joins pages under one header', () => {
  expect(joinPages(['a\r\n1\r\n', 'a\r\n2\r\n', 'a\r\n'])).toBe('a\r\n1\r\n2\r\n');
});

it('names a file', () => {
  expect(fileName('Bids: lot 0/1, block 5')).toBe('Bids lot 0 1, block 5.csv');
});
