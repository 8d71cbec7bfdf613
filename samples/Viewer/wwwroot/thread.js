import { el, nameOf, theirs, time, words } from './dom.js';
import { conversationOf } from './list.js';

const main = document.querySelector('.thread');
const mail = globalThis.trustedTypes?.createPolicy('mail', { createHTML: html => html }) ?? { createHTML: html => html };
let shown = null, reading = null, isFormatted = false;

export async function open(id) {
  reading?.abort();
  const mine = reading = new AbortController();
  main.setAttribute('aria-busy', 'true');
  let thread;
  try {
    const response = await fetch(`thread?${new URLSearchParams({ id })}`, { signal: mine.signal });
    thread = await response.json();
    if (!response.ok) thread = { nextStep: thread.nextStep ?? 'There is no such conversation here.' };
  } catch {
    thread = { nextStep: 'The viewer’s own server does not answer.' };
  }
  if (mine !== reading) return;
  shown = { id, messages: [], scheduled: [], ...thread, contact: { ...thread.contact, ...conversationOf(id)?.contact } };
  draw();
  main.setAttribute('aria-busy', 'false');
  main.scrollTop = main.scrollHeight;
}

export function close() {
  reading?.abort();
  shown = null;
  document.title = 'Inbox';
  main.replaceChildren(el('p', { class: 'empty' }, 'Choose a conversation.'));
}

export function toggleFormatted() {
  isFormatted = !isFormatted;
  if (shown) draw();
}

function draw() {
  const { id, contact, messages, scheduled } = shown, name = nameOf(contact);
  const facts = [contact.jobTitle, contact.company, contact.email, contact.phone, id].filter(fact => fact !== name).map(fact => theirs('bdi', {}, fact)).filter(Boolean);
  const toggle = el('button', { type: 'button', 'aria-pressed': isFormatted, title: 'Mails as their senders formatted them (f)' }, 'Formatted');
  toggle.addEventListener('click', toggleFormatted);
  document.title = `${name} · Inbox`;
  main.replaceChildren(...[
    el('header', {}, el('a', { href: '#', class: 'back' }, '‹ Inbox'), theirs('h2', {}, name), messages.some(message => message.frame) ? toggle : null,
      el('p', { class: 'facts' }, ...facts.flatMap((fact, i) => i ? [' · ', fact] : [fact]))),
    notice(shown),
    el('ol', { class: 'messages', 'aria-label': 'Messages, oldest first' }, ...messages.map((message, i) => el('li', {}, article(message, messages.slice(0, i))))),
    scheduled.length ? el('section', { class: 'scheduled', 'aria-label': 'Scheduled replies' }, el('h3', {}, 'Scheduled, not sent'), ...scheduled.map(reply)) : null,
  ].filter(Boolean));
}

function notice({ nextStep, completeness, skipped }) {
  const texts = [nextStep, completeness?.state === 'uncertain' && `The thread may not be whole (${completeness.reason}).`, skipped > 0 && `${skipped} of its parts could not be read.`].filter(Boolean);
  return texts.length ? el('p', { class: 'notice', role: 'alert' }, texts.join(' ')) : null;
}

const sides = { inbound: ['in', '←', 'received by '], outbound: ['out', '→', 'sent by '] };
const topic = subject => subject?.replace(/^(\s*(re|aw|rv|fwd?|wg)\s*:)+/i, '').trim();

function article(m, before) {
  const [side, arrow, verb] = sides[m.direction] ?? ['', '·', ''];
  const how = [verb + words(m.channel), m.kind === 'message' || m.kind === m.channel ? '' : words(m.kind), m.call?.duration?.split('.')[0], m.call?.status ?? m.state];
  const isEmpty = !m.newText && !m.quoted && !m.attachments.length;
  return el('article', { class: isEmpty ? 'event' : side },
    el('header', {}, el('span', { class: 'arrow', 'aria-hidden': true }, arrow), theirs('bdi', { class: 'author' }, m.from), el('span', {}, how.filter(Boolean).join(' · ')), time(m.at, 'moment')),
    topic(m.subject) === topic(before.findLast(message => message.subject)?.subject) ? null : theirs('h3', {}, m.subject),
    ...isFormatted && m.frame ? [frame(m)] : [theirs('div', { class: 'text' }, m.newText), quoted(m.quoted)],
    m.remote ? el('p', { class: 'aside' }, `${m.remote} remote image${m.remote === 1 ? '' : 's'} blocked${m.trackers ? ` (${m.trackers} likely to track opening)` : ''}`) : null,
    m.isCut ? el('p', { class: 'aside' }, 'Longer than a million characters; the rest is not shown.') : null,
    m.attachments.length ? el('ul', { class: 'files', 'aria-label': 'Attachments' }, ...m.attachments.map(file)) : null);
}

const quoted = text => text ? el('details', { class: 'quoted' }, el('summary', {}, 'Quoted text'), theirs('div', { class: 'text' }, text)) : null;

// The text behind the frame, unseen, gives it its height: a sandbox cannot be asked what it needs.
function frame(m) {
  const iframe = el('iframe', { sandbox: '', title: 'The mail as its sender formatted it', loading: 'lazy', referrerpolicy: 'no-referrer' });
  iframe.srcdoc = mail.createHTML(m.frame);
  return el('div', { class: 'frame' }, el('div', { class: 'text', 'aria-hidden': true }, `${m.newText}\n\n${m.quoted}`), iframe);
}

function file({ id, name, size }) {
  const label = [name, size == null ? null : el('small', {}, size < 1e6 ? `${Math.ceil(size / 1e3)} KB` : `${(size / 1e6).toFixed(1)} MB`)];
  return el('li', {}, id ? el('a', { href: `attachment?${new URLSearchParams({ id })}`, download: name }, ...label) : el('span', { title: 'The vendor gives no way to fetch it' }, ...label));
}

const reply = ({ scheduledFor, state, text }) => el('article', { class: 'out', 'data-state': state === 'failed' ? state : null },
  el('header', {}, el('b', {}, words(state)), el('span', {}, '·'), ...scheduledFor ? [el('span', {}, 'for'), time(scheduledFor, 'moment')] : [el('span', {}, 'the vendor does not say for when')]),
  theirs('div', { class: 'text' }, text));
