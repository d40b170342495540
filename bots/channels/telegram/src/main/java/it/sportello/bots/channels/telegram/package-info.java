/**
 * Telegram: the bot people write to, by webhook or by long polling, and the public channels it posts to. The adapter only
 * divides the work: {@code Lines} knows the settings, {@code Updates} and {@code Messages} read, {@code Sender} and
 * {@code Keyboard} write, {@code Refusals} is the one table of what Telegram says no with, {@code wire}
 * holds the connection. The token is part of every address of the Bot API: no address, and no exception of the client, may
 * reach a log.
 */
package it.sportello.bots.channels.telegram;
