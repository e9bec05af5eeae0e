// before the first paint, so that a dark room stays dark
(function () {
  var kept = localStorage.getItem('ui.scheme') || 'auto';
  var dark = kept === 'dark' || (kept === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
