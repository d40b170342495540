package it.sportello.bots.channels.twilio;

import com.twilio.rest.api.v2010.Account;
import it.sportello.bots.channels.twilio.http.Clients;
import it.sportello.bots.channels.twilio.http.Refused;
import it.sportello.bots.messaging.adapter.ChannelAdapter.Probe;

/** Asks Twilio who we are, and says in one sentence whether the line works. */
final class LineProbe {

    private final Clients clients;

    LineProbe(Clients clients) {
        this.clients = clients;
    }

    Probe probe(Line line) {
        if (!line.complete()) {
            return new Probe(false, "Mancano le impostazioni di Twilio: servono TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN e PUBLIC_URL.");
        }
        if (!line.answerable()) {
            return new Probe(false,
                    "TWILIO_SMS_FROM è un nome e non un numero: le persone non possono rispondere, quindi serve un numero.");
        }
        try {
            Account.Status status = Account.fetcher(line.account().sid()).fetch(clients.of(line.account())).getStatus();
            return Account.Status.ACTIVE.equals(status) ? new Probe(true, "Twilio risponde e il conto è attivo.")
                    : new Probe(false, "Twilio risponde, ma il conto è sospeso o chiuso.");
        } catch (Refused refused) {
            return switch (refused.status()) {
                case 401, 403, 404 -> new Probe(false, "Twilio non ci riconosce: controlla TWILIO_ACCOUNT_SID e TWILIO_AUTH_TOKEN.");
                case 429 -> new Probe(true, "Twilio risponde, ma in questo momento riceve troppe richieste.");
                default -> new Probe(false, "Twilio risponde con un errore: riprova tra poco.");
            };
        } catch (RuntimeException silent) {
            return new Probe(false, "Twilio non risponde: controlla la rete e TWILIO_API_URL.");
        }
    }
}
