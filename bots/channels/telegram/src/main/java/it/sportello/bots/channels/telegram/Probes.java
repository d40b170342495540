package it.sportello.bots.channels.telegram;

import it.sportello.bots.channels.telegram.wire.Bot;
import it.sportello.bots.channels.telegram.wire.Refused;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.adapter.ChannelAdapter.Probe;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;

/** What {@code doctor} says of a line. */
final class Probes {

    private Probes() {
    }

    /** @param bot {@code null} when the line has no token */
    static Probe probe(Bot bot, Channel channel) {
        if (bot == null) {
            return new Probe(false, "Telegram: manca il token del bot.");
        }
        try {
            return channel.type().equals(ChannelType.TELEGRAM_CHANNEL) ? posts(bot, channel) : answers(bot, channel);
        } catch (Refused no) {
            return new Probe(false, complaint(no, channel));
        }
    }

    private static Probe answers(Bot bot, Channel channel) throws Refused {
        String way = channel.setting(Lines.HOOK) == null ? "in polling" : "con webhook";
        return new Probe(true, "Telegram: il bot @" + bot.call(new GetMe()).getUserName() + " risponde, " + way + ".");
    }

    private static Probe posts(Bot bot, Channel channel) throws Refused {
        Long id = bot.id();
        if (id == null) {
            return new Probe(false, "Telegram: il token del bot non è valido.");
        }
        ChatMember member = bot.call(new GetChatMember(channel.address(), id));
        return member instanceof ChatMemberAdministrator administrator && Boolean.TRUE.equals(administrator.getCanPostMessages())
                ? new Probe(true, "Telegram: il bot può pubblicare nel canale " + channel.address() + ".")
                : new Probe(false, "Telegram: il bot non è amministratore del canale " + channel.address() + ": non può pubblicare.");
    }

    private static String complaint(Refused no, Channel channel) {
        return switch (no.code()) {
            case 401, 404 -> "Telegram: il token del bot non è valido.";
            case 400, 403 -> "Telegram: il canale " + channel.address() + " non esiste o il bot non vi è ammesso.";
            case 429 -> "Telegram: troppe richieste, riprovare tra poco.";
            default -> "Telegram: nessuna risposta utile dal suo servizio.";
        };
    }
}
