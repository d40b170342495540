package it.sportello.bots.channels.twilio;

import it.sportello.bots.messaging.Attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What came with a message: {@code NumMedia}, {@code MediaUrl0}, {@code MediaContentType0}... */
final class Enclosed {

    private static final int MOST = 10;
    private static final Pattern FILE_NAME = Pattern.compile("[^\\n/\\\\]{1,200}\\.[A-Za-z0-9]{1,5}");

    private Enclosed() {
    }

    /** @throws NumberFormatException when {@code NumMedia} is not a number */
    static List<Attachment> in(Form form) {
        String count = form.get("NumMedia");
        int media = count.isEmpty() ? 0 : Math.min(MOST, Integer.parseInt(count));
        List<Attachment> enclosed = new ArrayList<>();
        for (int i = 0; i < media; i++) {
            String address = form.get("MediaUrl" + i);
            if (!address.isEmpty()) {
                String type = form.get("MediaContentType" + i).toLowerCase(Locale.ROOT);
                enclosed.add(new Attachment(kind(form.get("MessageType"), type), type.isEmpty() ? null : type,
                        i == 0 ? fileName(form) : null, -1, address));
            }
        }
        return enclosed;
    }

    /** What was written: not the file name that WhatsApp puts in the place of words. */
    static String words(Form form) {
        return fileName(form) == null ? form.get("Body") : "";
    }

    private static String fileName(Form form) {
        boolean named = form.get("MessageType").equals("document") && FILE_NAME.matcher(form.get("Body")).matches();
        return named ? form.get("Body") : null;
    }

    private static String kind(String message, String media) {
        if (message.equals("sticker")) {
            return "sticker";
        }
        if (message.equals("contacts") || media.startsWith("text/vcard") || media.startsWith("text/x-vcard")) {
            return "contact";
        }
        if (media.startsWith("audio/")) {
            // a voice note is Opus in Ogg; a song sent as a file is not
            return media.startsWith("audio/ogg") || media.startsWith("audio/opus") ? "voice" : "audio";
        }
        return message.equals("document") ? "document"
                : media.startsWith("image/") ? "photo"
                : media.startsWith("video/") ? "video" : "document";
    }
}
