// Whatever strangers wrote enters the page as text nodes, made here; the page's policy (trusted types) refuses any other way.

// Control characters, and those that are invisible or turn text around. Joiners stay: scripts and emoji need them.
const harmful = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}]/gu;
export const clean = text => String(text ?? '').replace(harmful, '');

export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value);
  element.append(...children.filter(child => child != null).map(child => child instanceof Node ? child : clean(child)));
  return element;
}

// A text whose direction nobody knows, kept apart from what stands around it; null when it says nothing.
export const theirs = (tag, attributes, text) => clean(text).trim() ? el(tag, { dir: 'auto', ...attributes }, text) : null;

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const formats = {
  day: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  time: new Intl.DateTimeFormat('en-GB', clock),
  moment: new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', ...clock }),
};
export const day = instant => instant ? formats.day.format(new Date(instant)) : 'Without a date';
export const time = (instant, format) => instant ? el('time', { datetime: instant, title: instant }, formats[format].format(new Date(instant))) : null;

export const nameOf = contact => [contact?.fullName, `${contact?.firstName ?? ''} ${contact?.lastName ?? ''}`, contact?.email, contact?.phone]
  .map(name => clean(name).trim()).find(name => name) ?? 'Unnamed contact';

const spelled = { linkedin: 'LinkedIn', whatsapp: 'WhatsApp', sms: 'SMS', rcs: 'RCS', tiktok: 'TikTok' };
export const words = word => spelled[word] ?? clean(word).replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
