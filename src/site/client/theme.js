// Before the first paint: parts that need JavaScript may show, so that nothing moves later.
document.documentElement.dataset.js = '';
// Before the first paint: dark only when the reader chose it here before.
try {
  if (localStorage.getItem('handboek-thema') === 'donker') document.documentElement.dataset.theme = 'dark';
} catch {
  // Storage may be closed; the page is then light.
}
