package it.sportello.jobs.vacancies.search;

import java.util.List;
import java.util.Map;

/** What is published, province by province. */
public interface Publications {

    /** A number by province that grows after every publication, correction or end there. One read. */
    Map<String, Long> editions();

    /** Codes that may be published in a province: never too few, for a moment too many. */
    List<String> codes(String province);
}
