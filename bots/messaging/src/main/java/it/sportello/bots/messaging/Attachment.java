package it.sportello.bots.messaging;

/**
 * Something enclosed. Only its description travels: the bytes are fetched with {@code ChannelAdapter.fetch}.
 *
 * @param kind  photo, document, voice, audio, video, sticker
 * @param media the media type the provider declares, or {@code null}
 * @param name  file name, or {@code null}
 * @param size  bytes, or -1 where the provider does not say
 * @param ref   what the provider needs to give it to us: a file id, an address
 */
public record Attachment(String kind, String media, String name, long size, String ref) {

    @Override
    public String toString() {
        return "Attachment[" + kind + ", " + size + " bytes]";
    }
}
