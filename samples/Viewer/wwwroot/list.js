import { day, el, nameOf, theirs, time, words } from './dom.js';

const [list, accounts, count, more] = ['.list', '.accounts', '.count', '.more'].map(selector => document.querySelector(selector));
const rows = new Map();      // conversation id -> { conversation, link }
let standing = new Map();    // account -> { state, reason, fault, skipped }
let cursor = null, isUnread = false, reading = null, current = '';

export const conversationOf = id => rows.get(id)?.conversation;

export async function start(onlyUnread) {
  reading?.abort();
  [isUnread, cursor, reading, standing] = [onlyUnread, null, null, new Map()];
  rows.clear();
  list.replaceChildren();
  await read();
}

// One page: its lines are shown as they arrive.
async function read() {
  if (reading) return;
  const mine = reading = new AbortController(), faults = new Map();
  show('Reading …');
  let problem, retry;
  try {
    const query = new URLSearchParams({ unread: isUnread, ...cursor && { cursor } });
    for await (const line of lines(await fetch(`conversations?${query}`, { signal: mine.signal }))) {
      if (mine !== reading) return;
      take[line.type]?.(line, faults);
    }
  } catch (failure) {
    if (mine !== reading) return;
    [problem, retry] = [failure instanceof TypeError ? 'The viewer’s own server does not answer.' : failure.message, 'Try again'];
  }
  reading = null;
  show(problem, retry);
}

more.addEventListener('click', read);

async function* lines(response) {
  if (!response.ok) throw new Error(`The viewer’s own server answers ${response.status}.`);
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    yield* parts.map(part => JSON.parse(part));
  }
}

const take = {
  account({ account }) {
    if (!standing.has(account)) standing.set(account, { state: 'reading', skipped: 0 });
    drawAccounts();
  },
  conversation: place,
  skipped: ({ account }) => standing.get(account).skipped++,
  fault(fault, faults) {
    if (fault.account) return faults.set(fault.account, fault);
    cursor = null;
    throw new Error(fault.nextStep);
  },
  page(page, faults) {
    cursor = page.cursor;
    for (const [account, how] of Object.entries(page.accounts)) Object.assign(standing.get(account), { ...how, fault: faults.get(account) });
    drawAccounts();
  },
};

function show(problem, retry) {
  const states = [...standing.values()].map(account => account.state), failed = states.filter(state => state === 'failed').length;
  const said = [`${rows.size} ${isUnread ? 'unread ' : ''}conversation${rows.size === 1 ? '' : 's'}`, failed ? `${failed} account${failed === 1 ? '' : 's'} failed` : cursor ? '' : 'no more'];
  count.textContent = problem ?? said.filter(Boolean).join(', ');
  more.hidden = !retry && (reading !== null || !cursor);
  more.textContent = retry ?? (states.includes('inProgress') ? 'Show more' : 'Try again');
}

// A conversation that comes again has moved: it replaces its row.
function place(conversation) {
  const { id, lastActivityAt: at } = conversation, date = day(at), key = at ?? '';
  const old = rows.get(id)?.link, left = old?.parentElement, link = row(conversation);
  old?.remove();
  if (left?.children.length === 1) left.remove();
  let group = [...list.children].find(section => section.dataset.day === date);
  if (!group) sorted(list, group = el('section', { 'data-day': date }, el('h2', {}, date)), key);
  sorted(group, link, key);
  rows.set(id, { conversation, link });
  if (id === current) select(id);
}

function sorted(parent, node, key) {
  node.dataset.key = key;
  const before = [...parent.children].findLast(child => child.dataset.key === undefined || child.dataset.key >= key);
  before ? before.after(node) : parent.prepend(node);
}

function row({ id, contact, preview, isRead, lastChannel, channels, lastActivityAt }) {
  const isNew = isRead === false;
  return el('a', { class: 'row', href: `#${id}`, 'data-id': id, 'data-unread': isNew ? '' : null },
    el('span', { class: 'who' }, isNew ? el('span', { class: 'hidden' }, 'Unread: ') : null, theirs('bdi', {}, nameOf(contact))),
    time(lastActivityAt, 'time'),
    theirs('span', { class: 'preview' }, (preview ?? contact?.company)?.slice(0, 200).replace(/\s+/g, ' ')),
    el('span', { class: 'from' }, `${words(lastChannel ?? channels[0])} · ${id.split('/', 2).join('/')}`));
}

const states = { reading: 'reading …', inProgress: 'more to come' };
const reasons = {
  stalled: 'its pages stopped going on', moving: 'it changed faster than it could be read', short: 'it ended before its own count', order: 'its order is not newest first',
  fault: 'a later page failed', unsupported: 'it has no such list',
};

function drawAccounts() {
  accounts.replaceChildren(...[...standing].map(([account, { state, reason, fault, skipped }]) => el('li', { 'data-state': state },
    el('span', {}, account), el('span', { class: 'state' }, states[state] ?? words(state)),
    reason ? el('p', {}, `Something may be missing: ${reasons[reason] ?? reason}.`) : null,
    skipped ? el('p', {}, `${skipped} of its conversations could not be read.`) : null,
    fault ? el('p', {}, `${words(fault.fault)}${fault.status ? ` (${fault.status})` : ''}: ${fault.nextStep}`) : null)));
}

export function select(id) {
  current = id;
  list.querySelector('[aria-current]')?.removeAttribute('aria-current');
  rows.get(id)?.link.setAttribute('aria-current', 'true');
  rows.get(id)?.link.scrollIntoView({ block: 'nearest' });
}

// The conversation that far from the current one; at the end, what comes next is read.
export async function step(by) {
  const links = () => [...list.querySelectorAll('a')], at = links().findIndex(link => link.dataset.id === current) + by;
  if (at >= rows.size && !more.hidden) await read();
  const link = links()[Math.max(0, at)];
  link?.focus();
  return link?.dataset.id;
}
