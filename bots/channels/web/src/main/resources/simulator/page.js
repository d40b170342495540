import { CHANNELS, chosen, offer, phoneOf, urn } from './people.js';
import { Phone } from './phones.js';

const byId = id => document.getElementById(id);
const input = byId('testo');
const status = text => { byId('stato').textContent = text; };
const LONG = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
});
const ROME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const MORNING = 9 * 60;
const DAY = 24 * 60;

let person;
let phones = [];
let tag = '';
let now = new Date();
let correcting = false;

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');

const json = (url, body) => fetch(url, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
});

// what the person does

async function post(phone, event) {
  const answer = await json('/hooks/simulator', {
    id: newId(), urn: phone.urn, name: person.name, language: person.language, ...event,
  });
  if (!answer.ok) {
    status(`${phone.channel.title}: il servizio non ha preso il messaggio (${answer.status}).`);
  }
}

function targets(able = CHANNELS.map(channel => channel.scheme)) {
  const to = document.querySelector('input[name=a]:checked').value;
  const some = phones.filter(phone => (to === 'all' || phone.channel.scheme === to) && able.includes(phone.channel.scheme));
  if (some.length === 0) {
    status('Su questo canale non si può fare.');
  }
  return some;
}

async function send(phonesToReach, event) {
  try {
    await Promise.all(phonesToReach.map(phone => post(phone, typeof event === 'function' ? event(phone) : event)));
    await poll();
  } catch {
    status('Il servizio non risponde.');
  }
}

/** A tap on one phone is, for all three, the same answer said as each channel can. */
function tap(phone, choice, index) {
  if (choice.id === 'contact') {
    share(true);
    return;
  }
  const everywhere = document.querySelector('input[name=a]:checked').value === 'all';
  const answers = phone.open().filter(each => each.id.startsWith('a/'));
  const number = answers.findIndex(each => each.id === choice.id) + 1;
  const latest = number > 0 && phone.open()[index]?.id === choice.id;
  send(everywhere && latest ? phones : [phone], other => {
    if (other === phone) {
      return { kind: 'tapped', text: choice.title, payload: choice.id };
    }
    const same = other.open()[index];
    return same ? { kind: 'tapped', text: same.title, payload: same.id } : { kind: 'typed', text: String(number) };
  });
}

function share(own) {
  const card = own ? phoneOf(person) : phoneOf({ number: person.number + 1 });
  send(phones.filter(phone => phone.channel.scheme === 'telegram'), { kind: 'contact', contact: { phone: card, own } });
}

function correct() {
  const last = phones.find(phone => phone.channel.scheme === 'telegram')?.lastSaid();
  if (!last) {
    status('Su Telegram non c\'è ancora un messaggio da correggere.');
    return;
  }
  correcting = true;
  input.value = last.text;
  input.focus();
  status('Cambia il testo e premi Invia: solo Telegram permette di correggere.');
}

const ACTIONS = {
  start: () => send(targets(), phone => phone.channel.scheme === 'telegram' ? { kind: 'started' } : { kind: 'typed', text: 'ciao' }),
  photo: () => send(targets(['telegram', 'whatsapp']), { kind: 'photo' }),
  own: () => share(true),
  other: () => share(false),
  edit: correct,
  block: () => {
    const telegram = phones.find(phone => phone.channel.scheme === 'telegram');
    send([telegram], { kind: telegram.blocked ? 'unblocked' : 'blocked' });
  },
};

byId('scrivi').addEventListener('submit', event => {
  event.preventDefault();
  const text = input.value.trim();
  if (!text) {
    return;
  }
  status('');
  if (correcting) {
    const telegram = phones.filter(phone => phone.channel.scheme === 'telegram');
    send(telegram, phone => ({ kind: 'edited', payload: phone.lastSaid().id, text }));
  } else {
    send(targets(), { kind: 'typed', text });
  }
  correcting = false;
  input.value = '';
  input.focus();
});

byId('rapide').addEventListener('click', event => {
  const button = event.target.closest('button');
  if (button) {
    status('');
    button.dataset.say ? send(targets(), { kind: 'typed', text: button.dataset.say }) : ACTIONS[button.dataset.do]();
  }
});

byId('tempo').addEventListener('change', event => json('/simulator/weather', { weather: event.target.value }));

// the clock

function minutesToMorning() {
  const [hours, minutes] = ROME.format(now).split(':').map(Number);
  return (MORNING - hours * 60 - minutes + DAY) % DAY || DAY;
}

async function showClock(answer) {
  now = new Date((await answer.json()).now);
  byId('ora').textContent = LONG.format(now);
  byId('ora').dateTime = now.toISOString();
}

document.querySelectorAll('[data-advance]').forEach(button => button.addEventListener('click', async () => {
  const by = button.dataset.advance === 'morning' ? `PT${minutesToMorning()}M` : button.dataset.advance;
  const answer = await json('/clock', { advance: by });
  if (answer.ok) {
    await showClock(answer);
    status('L\'ora del servizio è stata spostata.');
  } else {
    status('L\'ora non si è spostata.');
  }
}));

// on a small screen the settings are folded away: the conversation comes first

const small = matchMedia('(max-width: 767.98px)');
const fold = () => { byId('strumenti').open = !small.matches; };
small.addEventListener('change', fold);
fold();

// what the phones show

async function poll() {
  const asked = phones;
  const query = asked.map(phone => `urn=${encodeURIComponent(phone.urn)}`).join('&');
  const answer = await fetch(`/simulator/phones?${query}`, { cache: 'no-store', headers: tag ? { 'If-None-Match': tag } : {} });
  if (answer.status === 200 && asked === phones) {
    const views = await answer.json();
    tag = answer.headers.get('ETag') ?? '';
    phones.forEach(phone => phone.update(views[phone.urn]));
    byId('blocca').textContent = phones[0].blocked ? 'Sblocca il bot' : 'Blocca il bot';
  }
}

function sitDown() {
  person = chosen();
  offer(byId('persona'));
  byId('nota').textContent = person.note;
  phones = CHANNELS.map(channel => new Phone(channel, urn(person, channel.scheme), tap));
  byId('telefoni').replaceChildren(...phones.map(phone => phone.node));
  tag = '';
  correcting = false;
  poll().catch(() => status('Il servizio non risponde.'));
}

async function tick() {
  if (!document.hidden) {
    try {
      await poll();
      await showClock(await fetch('/clock'));
    } catch {
      status('Il servizio non risponde: riprovo.');
    }
  }
  setTimeout(tick, 1000);
}

addEventListener('hashchange', sitDown);
sitDown();
tick();
