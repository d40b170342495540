package it.sportello.jobs.adverts;

/**
 * A vacancy on one public channel.
 *
 * @param vacancy  code
 * @param line     id of the public channel
 * @param external the provider's name of the post, or {@code null} before it is posted
 * @param state    now
 */
public record Advert(String vacancy, String line, String external, AdvertState state) {

    Advert in(AdvertState next, String name) {
        return new Advert(vacancy, line, name, next);
    }
}
