package it.sportello.bots.channels.telegram;

import it.sportello.bots.channels.telegram.wire.Bot;
import it.sportello.bots.channels.telegram.wire.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

import java.util.ArrayList;
import java.util.List;

/**
 * The menu beside the field where a person writes. Telegram wants the words of a command in Latin letters without accents;
 * what comes back is the word, as if it had been written.
 */
final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private record Menu(String language, List<BotCommand> commands) {
    }

    /** The first, without a language, is shown to whoever has none of the others. */
    private static final List<Menu> MENUS = List.of(
            menu(null, "menu", "Cosa puoi fare qui", "aiuto", "Come funziona", "operatore", "Parla con una persona",
                    "lingua", "Cambia lingua", "stop", "Non ricevere più messaggi"),
            menu("en", "menu", "What you can do here", "help", "How it works", "operator", "Talk to a person",
                    "language", "Change language", "stop", "Stop receiving messages"),
            menu("fr", "menu", "Ce que vous pouvez faire ici", "aide", "Comment ça marche", "operateur", "Parler à une personne",
                    "langue", "Changer de langue", "stop", "Ne plus recevoir de messages"),
            menu("ar", "menu", "ماذا يمكنك أن تفعل هنا", "help", "كيف تعمل الخدمة", "operator", "التحدث مع شخص",
                    "language", "تغيير اللغة", "stop", "إيقاف الرسائل"));

    private Commands() {
    }

    private static Menu menu(String language, String... words) {
        List<BotCommand> commands = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            commands.add(new BotCommand(words[i], words[i + 1]));
        }
        return new Menu(language, commands);
    }

    /** A menu that Telegram does not take is a pity, and no reason to stop: the words work without it. */
    static void publish(Bot bot) {
        for (Menu menu : MENUS) {
            try {
                bot.call(SetMyCommands.builder().commands(menu.commands()).languageCode(menu.language()).build());
            } catch (Refused no) {
                LOG.warn("Telegram did not take the menu, it answers {}", no.code());
            }
        }
    }
}
