package it.sportello.bots.channels.telegram;

import it.sportello.bots.channels.telegram.wire.Bot;
import it.sportello.bots.channels.telegram.wire.Refused;
import it.sportello.bots.messaging.Attachment;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

import java.io.IOException;

/** The bytes of something enclosed. Telegram gives a bot nothing over 20 MB. */
final class Files {

    private static final int MOST = 20 * 1024 * 1024;

    private Files() {
    }

    static byte[] fetch(Bot bot, Attachment attachment, int limit) throws IOException {
        int most = Math.min(limit, MOST);
        if (attachment.size() > most) {
            throw new IOException("over " + most + " bytes");
        }
        try {
            File file = bot.call(new GetFile(attachment.ref()));
            if (file.getFilePath() == null || file.getFileSize() != null && file.getFileSize() > most) {
                throw new IOException("over " + most + " bytes, or gone");
            }
            return bot.download(file.getFilePath(), most);
        } catch (Refused no) {
            throw new IOException(no.getMessage());
        }
    }
}
