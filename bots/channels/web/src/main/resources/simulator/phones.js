// What the three phones show. Nodes are kept by message id, so that a screen reader hears only what is new.

const STATES = { sent: 'inviato', delivered: 'consegnato', read: 'letto' };
const ENCLOSED = { photo: 'Foto', contact: 'Contatto' };
const TIME = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });

function make(tag, className, text) {
  const node = document.createElement(tag);
  node.className = className;
  if (text !== undefined) {
    node.textContent = text;
  }
  return node;
}

export class Phone {
  constructor(channel, urn, onTap) {
    this.channel = channel;
    this.urn = urn;
    this.onTap = onTap;
    this.version = -1;
    this.blocked = false;
    this.messages = [];
    this.shown = new Map();
    this.node = make('section', `sim-phone sim-${channel.scheme}`);
    this.node.setAttribute('aria-label', channel.title);
    const header = make('header', '');
    header.append(make('h2', '', channel.title), make('span', '', urn.slice(urn.indexOf(':') + 1)));
    // the role stands on a box around the list: on the list itself its items would belong to none
    this.screen = make('div', 'sim-screen');
    this.screen.setAttribute('role', 'log');
    this.screen.setAttribute('aria-live', 'polite');
    this.screen.setAttribute('aria-label', `Messaggi su ${channel.title}`);
    this.screen.tabIndex = 0;
    this.list = make('ol', '');
    this.list.append(make('li', 'sim-empty', 'Nessun messaggio. Scrivi qui sotto.'));
    this.screen.append(this.list);
    this.node.append(header, this.screen);
  }

  /** Shows what the server says of this phone; does nothing while its version is the same. */
  update(view) {
    if (!view || view.version === this.version) {
      return;
    }
    this.version = view.version;
    this.blocked = view.blocked;
    this.messages = view.messages;
    this.list.querySelector('.sim-empty')?.toggleAttribute('hidden', view.messages.length > 0);
    const low = this.screen.scrollHeight - this.screen.scrollTop - this.screen.clientHeight < 80;
    const seen = new Set(view.messages.map(message => message.id));
    this.shown.forEach((entry, id) => {
      if (!seen.has(id)) {
        entry.node.remove();
        this.shown.delete(id);
      }
    });
    view.messages.forEach(message => this.show(message));
    if (low) {
      this.screen.scrollTop = this.screen.scrollHeight;
    }
  }

  show(message) {
    const entry = this.shown.get(message.id);
    const key = JSON.stringify([message.text, message.choices, message.link]);
    if (entry && entry.key === key) {
      entry.under.textContent = this.under(message);
      return;
    }
    const under = make('p', 'sim-under', this.under(message));
    const node = make('li', `sim-bubble sim-${message.from}`);
    const words = make('p', message.text ? 'sim-words' : 'sim-words sim-enclosed', message.text || ENCLOSED[message.media] || '');
    words.dir = 'auto';
    node.append(words, ...this.choices(message), under);
    this.shown.set(message.id, { node, under, key });
    if (entry) {
      entry.node.replaceWith(node);
    } else {
      this.list.append(node);
    }
  }

  under(message) {
    const parts = [TIME.format(new Date(message.at))];
    if (message.media && message.text) {
      parts.push(ENCLOSED[message.media].toLowerCase());
    }
    if (message.segments) {
      parts.push(`${message.segments} ${message.segments === 1 ? 'segmento' : 'segmenti'} ${message.encoding}`);
    }
    if (message.state) {
      parts.push(STATES[message.state] ?? message.state);
    }
    return parts.join(' · ');
  }

  choices(message) {
    if (message.from !== 'us' || !(message.choices.length || message.link || message.ask)) {
      return [];
    }
    const box = make('div', 'sim-choices');
    message.choices.forEach((choice, index) => {
      const button = make('button', '', choice.title);
      button.type = 'button';
      button.dir = 'auto';
      button.onclick = () => this.onTap(this, choice, index);
      box.append(button);
    });
    if (message.ask === 'contact') {
      const share = make('button', '', 'Condividi il mio numero');
      share.type = 'button';
      share.onclick = () => this.onTap(this, { id: 'contact', title: share.textContent }, -1);
      box.append(share);
    }
    if (message.link) {
      const link = make('a', '', message.link.title);
      link.href = message.link.url;
      link.rel = 'noopener';
      link.target = '_blank';
      box.append(link);
    }
    return [box];
  }

  /** The person's own last message that can be corrected, or undefined. */
  lastSaid() {
    return this.messages.findLast(message => message.from === 'person' && message.text);
  }

  /** The choices that wait for an answer here: those of our last message. */
  open() {
    return this.messages.findLast(message => message.from === 'us')?.choices ?? [];
  }
}
