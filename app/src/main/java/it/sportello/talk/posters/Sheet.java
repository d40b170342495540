package it.sportello.talk.posters;

import io.micronaut.core.annotation.Introspected;

import java.util.List;

/**
 * What is drawn on one paper.
 *
 * @param mark  what its code carries
 * @param from  the office that prints it
 * @param said  the same in each language, Italian first
 * @param qr    SVG of ours
 * @param link  what the code opens
 */
@Introspected
public record Sheet(String mark, From from, List<Said> said, String qr, String link) {

    /** @param hours and the others as the office wrote them, or empty */
    @Introspected
    public record From(String code, String name, String address, String phone, String hours) {
    }

    /** @param details lines under the title; @param sms and {@code call} are {@code null} where there is no such way */
    @Introspected
    public record Said(String language, boolean rtl, String title, List<String> details, String scan, String sms, String call) {
    }
}
