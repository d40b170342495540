// Who may write. The last two digits of an address decide its fate: see bots/channels/web/README.md.

const PEOPLE = [
  { number: 10, name: 'Maria', language: 'it', note: 'Scrive in italiano.' },
  { number: 11, name: 'Giovanni', language: 'it', note: 'Scrive in italiano.' },
  { number: 12, name: 'Fatou', language: 'fr', note: 'Scrive in francese: provate "bonjour", "serveuse à Cagliari".' },
  { number: 13, name: 'كريم', shown: 'Karim', language: 'ar', note: 'Scrive in arabo, da destra a sinistra: provate "مرحبا".' },
  { number: 14, name: 'John', language: 'en', note: 'Scrive in inglese: provate "hello", "waiter in Cagliari".' },
  { number: 1, name: 'Consegnato', language: 'it', note: 'Contatto magico 01: i messaggi arrivano e non sono mai letti.' },
  { number: 2, name: 'Irraggiungibile', language: 'it', note: 'Contatto magico 02: nessun messaggio arriva; il servizio lo scopre al primo invio.' },
  { number: 3, name: 'Rallentato', language: 'it', note: 'Contatto magico 03: il fornitore rifiuta due volte per due secondi, poi accetta.' },
  { number: 4, name: 'In ritardo', language: 'it', note: 'Contatto magico 04: la consegna è confermata dopo 60 secondi del servizio. Spostate l\'ora.' },
  { number: 5, name: 'Bloccato', language: 'it', note: 'Contatto magico 05: ha bloccato il servizio.' },
];

export const CHANNELS = [
  { scheme: 'telegram', title: 'Telegram' },
  { scheme: 'whatsapp', title: 'WhatsApp' },
  { scheme: 'tel', title: 'SMS' },
];

const padded = number => String(number).padStart(5, '0');

/** The person of the page's address (#p=10); an unknown number is somebody new. */
export function chosen() {
  const number = Number(/^#p=(\d{1,5})$/.exec(location.hash)?.[1] ?? PEOPLE[0].number);
  return PEOPLE.find(person => person.number === number)
    ?? { number, name: 'Persona nuova', language: 'it', note: 'Una persona che non ha mai scritto.' };
}

export function urn(person, scheme) {
  return scheme === 'telegram' ? `telegram:30${padded(person.number)}` : `${scheme}:+3930000${padded(person.number)}`;
}

export function phoneOf(person) {
  return `+393330${padded(person.number)}`;
}

/** Fills the list of who may write; choosing moves the page's address. */
export function offer(select) {
  const person = chosen();
  const known = PEOPLE.some(each => each.number === person.number);
  const options = PEOPLE.map(each => new Option(each.shown ? `${each.shown} (${each.name})` : each.name, each.number));
  if (!known) {
    options.push(new Option(`Persona nuova ${person.number}`, person.number));
  }
  options.push(new Option('Una persona nuova...', 'new'));
  select.replaceChildren(...options);
  select.value = person.number;
  select.onchange = () => {
    const number = select.value === 'new' ? 100 * (10 + Math.floor(Math.random() * 980)) + 10 + Math.floor(Math.random() * 90) : select.value;
    location.hash = `p=${number}`;
  };
}
