import { transformAsync } from '@babel/core';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The macros of lingui are Babel's: only files that use them go through it.
function macros(): Plugin {
  return {
    name: 'lingui-macros',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes('@lingui/')) return null;
      const result = await transformAsync(code, {
        filename: id,
        plugins: ['@lingui/babel-plugin-lingui-macro'],
        parserOpts: { plugins: ['typescript', 'jsx'] },
        babelrc: false,
        configFile: false,
        sourceMaps: true,
      });
      return result?.code ? { code: result.code, map: result.map } : null;
    },
  };
}

// The light client's code is in its worker alone: what the page itself takes of smoldot are the
// names of its errors.
function smoldotOnce(): Plugin {
  return {
    name: 'smoldot-once',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== '@polkadot-api/smoldot' || !importer?.includes('sm-provider')) return null;
      const whole = await this.resolve(source, importer, { skipSelf: true });
      return whole && this.resolve('smoldot/no-auto-bytecode', whole.id, { skipSelf: true });
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [macros(), smoldotOnce(), react(), lingui()],
  resolve: { alias: { '#descriptors': here('.papi/descriptors/dist/index.js'), '@': here('src') } },
  worker: { format: 'es' },
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 4_000 },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
