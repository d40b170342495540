package it.sportello.jobs.adverts.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.jobs.adverts.Advert;
import it.sportello.jobs.adverts.AdvertState;
import it.sportello.jobs.adverts.AdvertWords;
import it.sportello.jobs.adverts.SettleAdvert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An advert as its page shows it. @param link of the post, or {@code null}; @param found whether staff may say where it is */
@Introspected
record AdvertRow(String channel, String state, String tone, String why, String link, boolean found, Map<String, String> wishes) {

    static AdvertRow of(Advert advert, AdvertWords words) {
        Set<SettleAdvert.Wish> allowed = SettleAdvert.wishes(advert.state());
        Map<String, String> wishes = new LinkedHashMap<>();
        Stream.of(SettleAdvert.Wish.AGAIN, SettleAdvert.Wish.LEAVE).filter(allowed::contains)
                .forEach(wish -> wishes.put(wish.name(), wish.label()));
        return new AdvertRow(advert.channel(), advert.state().label(), tone(advert.state()), words.why(advert), link(advert),
                allowed.contains(SettleAdvert.Wish.FOUND), wishes);
    }

    private static String link(Advert advert) {
        String external = advert.post().external();
        return external == null || !external.matches("\\d+") ? null : "https://t.me/" + advert.channel().substring(1) + "/" + external;
    }

    private static String tone(AdvertState state) {
        return switch (state) {
            case WAITING, POSTING, CHANGING -> "info";
            case POSTED -> "success";
            case UNKNOWN, STUCK -> "warning";
            case FAILED -> "danger";
            case ENDED -> "quiet";
        };
    }
}
