(function () {
  var root = document.documentElement;
  function show(lang) {
    root.lang = lang;
    document.querySelectorAll('[data-zh]').forEach(function (e) {
      e.title = lang === 'en' ? e.dataset.en : e.dataset.zh;
    });
    document.title = lang === 'en' ? document.body.dataset.titleEn : document.body.dataset.titleZh;
  }
  document.querySelectorAll('button[data-lang]').forEach(function (b) {
    b.addEventListener('click', function () { show(b.dataset.lang); });
  });
  var print = document.getElementById('print');
  if (print) { print.addEventListener('click', function () { window.print(); }); }
  show(location.search.indexOf('lang=en') >= 0 ? 'en' : root.lang);
})();
