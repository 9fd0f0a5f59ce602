export default {
  '*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}': 'secure-bot check',
};
