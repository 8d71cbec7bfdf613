import { select, start, step } from './list.js';
import { close, open, toggleFormatted } from './thread.js';

const filters = [...document.querySelectorAll('.filter input')];
const isNarrow = matchMedia('(max-width: 760px)');
let chosen = '', waiting = 0, last = 0;

// The address says which conversation is open, so that going back, reloading and links work.
function follow() {
  const isHasty = performance.now() - last < 250, id = decodeURI(location.hash.slice(1));
  last = performance.now();
  clearTimeout(waiting);
  document.body.dataset.view = id ? 'thread' : 'list';
  if (isNarrow.matches) document.querySelector(id ? '.thread' : `.row[data-id="${CSS.escape(chosen)}"]`)?.focus();
  select(chosen = id);
  if (id) waiting = setTimeout(() => open(id), isHasty ? 200 : 0);
  else close();
}

async function go(by) {
  const id = await step(by);
  if (id && id !== chosen) location.replace(`#${id}`);
}

const keys = {
  j: () => go(1), k: () => go(-1), f: toggleFormatted, u: () => filters.find(input => !input.checked).click(), Escape: () => { location.hash = ''; },
};
addEventListener('keydown', event => {
  const isInList = event.target === document.body || event.target.closest('.list');
  const act = keys[isInList ? { ArrowDown: 'j', ArrowUp: 'k' }[event.key] ?? event.key : event.key];
  if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  act();
});
addEventListener('hashchange', follow);
for (const input of filters) input.addEventListener('change', () => start(input.value === 'unread'));
start(false);
follow();
