/*
 * What a page says until its modules run, and where they never do. A classic script in the JavaScript of ten years ago: it
 * has to work in browsers that can't read the modules.
 */
(function () {
  'use strict';

  /** How long to wait before each attempt to load the page again by itself (ms); after the last one a person is asked. */
  var WAITS = [1000, 3000, 9000];
  /** After this long (ms) a page that is still loading offers to start over. */
  var SLOW = 20000;
  var KEY = 'trivium.loads';

  var OLD = 'This browser is too old for Trivium. Update it, or use a current version of Firefox, Chrome, Edge or Safari.';
  var AGAIN = 'Part of this page could not be loaded. Trying again…';
  var FAILED = 'Part of this page could not be loaded. Check your connection, then reload.';
  var ENDLESS = 'This is taking longer than it should. Check your connection, or reload.';

  var screen = document.getElementById('screen');
  var state = document.getElementById('loading-state');
  var needs = document.currentScript && document.currentScript.getAttribute('data-needs');
  var old = !canRun();
  var slow = setTimeout(function () {
    say(ENDLESS, true);
  }, SLOW);

  function canRun() {
    try {
      // Safari learnt it in 2023; where it is unknown, a module with it can't be read at all.
      new RegExp('(?<!a)b', 'u');
    } catch (unknown) {
      return false;
    }
    return 'noModule' in document.createElement('script') && Boolean([].toSpliced) && (needs !== 'groupBy' || Boolean(Map.groupBy));
  }

  function isUp() {
    return Boolean(screen.firstElementChild);
  }

  /** How often this tab has tried by itself; as often as it may where that can't be remembered. */
  function attempts() {
    try {
      return Number(sessionStorage.getItem(KEY)) || 0;
    } catch (forbidden) {
      return WAITS.length;
    }
  }

  function remember(attempts) {
    try {
      sessionStorage.setItem(KEY, attempts);
    } catch (forbidden) {
      // Then it is not tried again by itself.
    }
  }

  function say(sentence, reload) {
    state.textContent = sentence;
    if (reload) {
      var button = document.createElement('button');
      button.className = 'button';
      button.textContent = 'Reload';
      button.onclick = function () {
        location.reload();
      };
      state.appendChild(document.createElement('br'));
      state.appendChild(button);
    }
  }

  function loadAgain() {
    var attempt = attempts();
    if (attempt >= WAITS.length) {
      remember(0);
      say(FAILED, true);
      return;
    }
    remember(attempt + 1);
    say(AGAIN, false);
    setTimeout(function () {
      // Without a server, a reload would only bring the browser's own error page.
      var probe = new XMLHttpRequest();
      probe.open('HEAD', location.href);
      probe.onload = function () {
        location.reload();
      };
      probe.onerror = loadAgain;
      probe.send();
    }, WAITS[attempt]);
  }

  addEventListener('error', function (event) {
    // A browser that can't read a module says so here; one that could not fetch it is not heard.
    old = old || (event.error instanceof SyntaxError && !isUp());
  });

  addEventListener('load', function () {
    clearTimeout(slow);
    if (isUp()) {
      remember(0);
    } else if (old) {
      say(OLD, false);
    } else {
      loadAgain();
    }
  });

  if (old) {
    say(OLD, false);
  }
})();
