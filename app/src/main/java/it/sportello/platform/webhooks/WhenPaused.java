package it.sportello.platform.webhooks;

/** Somebody who must know that a subscription was paused because the other side was away for days. */
public interface WhenPaused {

    void paused(Subscription subscription);
}
