export default (config) => {
  config.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'content', includes: '../_includes', output: 'out' } };
};
