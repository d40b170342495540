package it.sportello.talk.delivery;

import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

/** When the time has come, what was held in a conversation tries again. */
@Singleton
class DeliveryDue implements DueHandler {

    static final String KIND = "delivery";

    private final Deliver deliver;

    DeliveryDue(Deliver deliver) {
        this.deliver = deliver;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String contact) {
        deliver.release(contact);
    }
}
