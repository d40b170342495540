/**
 * The simulator: a provider that lives in this process, in demo and test only. A person writes in a browser or a terminal as
 * on Telegram, WhatsApp or SMS; what Sportello answers lands on that address's {@code Phone}. Some addresses are magic
 * ({@code Fate}): they are always unreachable, throttled, late. {@code Weather} is how the provider itself feels.
 */
package it.sportello.bots.channels.web;
