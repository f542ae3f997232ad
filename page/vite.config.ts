// One script, one style sheet, nothing from elsewhere: the program compiles build/page in and serves it.
import {defineConfig} from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../build/page',
    emptyOutDir: true,
    target: 'es2022',
    // No inlined data: URLs and no polyfill, so that the page runs under "default-src 'none'; script-src 'self'".
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
  },
});
