package it.sportello.bots.channels.telegram;

import it.sportello.bots.messaging.Attachment;
import org.telegram.telegrambots.meta.api.objects.Audio;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Video;
import org.telegram.telegrambots.meta.api.objects.VideoNote;
import org.telegram.telegrambots.meta.api.objects.Voice;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.api.objects.stickers.Sticker;

import java.util.Comparator;
import java.util.List;

/** What a message encloses: one thing at most, as Telegram has it. */
final class Enclosures {

    private Enclosures() {
    }

    static List<Attachment> of(Message message) {
        if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
            return List.of(photo(message.getPhoto()));
        }
        if (message.getDocument() != null) {
            Document file = message.getDocument();
            return List.of(new Attachment("document", file.getMimeType(), file.getFileName(), size(file.getFileSize()), file.getFileId()));
        }
        if (message.getVoice() != null) {
            Voice file = message.getVoice();
            return List.of(new Attachment("voice", file.getMimeType(), null, size(file.getFileSize()), file.getFileId()));
        }
        if (message.getAudio() != null) {
            Audio file = message.getAudio();
            return List.of(new Attachment("audio", file.getMimeType(), file.getFileName(), size(file.getFileSize()), file.getFileId()));
        }
        if (message.getVideo() != null) {
            Video file = message.getVideo();
            return List.of(new Attachment("video", file.getMimeType(), file.getFileName(), size(file.getFileSize()), file.getFileId()));
        }
        if (message.getVideoNote() != null) {
            VideoNote file = message.getVideoNote();
            return List.of(new Attachment("video", "video/mp4", null, size(file.getFileSize()), file.getFileId()));
        }
        if (message.getSticker() != null) {
            Sticker file = message.getSticker();
            return List.of(new Attachment("sticker", null, null, size(file.getFileSize()), file.getFileId()));
        }
        return List.of();
    }

    /** Telegram sends a photo in several sizes: the largest is the one the person took. */
    private static Attachment photo(List<PhotoSize> sizes) {
        PhotoSize largest = sizes.stream().max(Comparator.comparingLong(size -> pixels(size))).orElseThrow();
        return new Attachment("photo", "image/jpeg", null, size(largest.getFileSize()), largest.getFileId());
    }

    private static long pixels(PhotoSize size) {
        return size.getWidth() == null || size.getHeight() == null ? 0 : (long) size.getWidth() * size.getHeight();
    }

    private static long size(Number bytes) {
        return bytes == null ? -1 : bytes.longValue();
    }
}
