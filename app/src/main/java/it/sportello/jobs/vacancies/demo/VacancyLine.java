package it.sportello.jobs.vacancies.demo;

import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.offer.Requirements;
import it.sportello.jobs.vacancies.offer.Source;
import it.sportello.jobs.vacancies.offer.Terms;
import it.sportello.office.places.Places;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One line of the file.
 *
 * @param key      {@code seed-1}: the same line makes the same vacancy
 * @param province of the town of work, first part of the code
 */
record VacancyLine(String key, String province, Offer offer) {

    static final String FILE = "/seed/demo/vacancies.csv";

    private static final CSVFormat FORMAT = CSVFormat.Builder.create().setDelimiter(';').setHeader().setSkipHeaderRecord(true)
            .setCommentMarker('#').setTrim(true).get();

    static List<VacancyLine> all(Places places, LocalDate today) {
        try (var in = new InputStreamReader(VacancyLine.class.getResourceAsStream(FILE), StandardCharsets.UTF_8);
             var parser = FORMAT.parse(in)) {
            return parser.getRecords().stream().map(line -> read(line, places, today)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VacancyLine read(CSVRecord r, Places places, LocalDate today) {
        Terms terms = new Terms(Contract.valueOf(r.get("contract")), Hours.valueOf(r.get("hours")), r.get("schedule"),
                r.get("pay"), null, 0, r.get("pay").contains("alloggio"));
        Requirements asked = new Requirements(Licence.read(r.get("licence")).orElse(null), "", r.get("experience"), "");
        Offer offer = new Offer(new Offer.Words(r.get("title"), r.get("description")), Map.of(), r.get("occupation"),
                new Offer.Employer(r.get("employer"), true), new Offer.Workplace(r.get("town"), false), terms, asked,
                Integer.parseInt(r.get("positions")), today.plusDays(Long.parseLong(r.get("days"))), null,
                new Source.FromEmployer(), false, List.of(r.get("office")));
        return new VacancyLine("seed-" + r.getRecordNumber(), places.find(r.get("town")).orElseThrow().province(), offer);
    }
}
