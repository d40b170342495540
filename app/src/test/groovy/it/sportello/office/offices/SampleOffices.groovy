package it.sportello.office.offices

import java.time.MonthDay

/** Offices to speak of in specs. */
class SampleOffices {

    static Office cagliari() {
        new Office('B354C000001', 'Cagliari',
                new Seat('', 'B354', 'CA', new Patron(MonthDay.of(10, 30), 'San Saturnino')),
                new Desk('', '', HoursText.read('lun-ven 9:00-12:00 | mar 15:00-17:00').get(), ['it']),
                new Remit(['B354', 'H118'] as Set, Remit.USUAL_CAP_CENTS, null), 0)
    }

    static Office of(String code, String name, String town, String province, Set<String> towns = []) {
        new Office(code, name, new Seat('', town, province, null),
                new Desk('', '', OpeningHours.UNKNOWN, ['it']), new Remit(towns, Remit.USUAL_CAP_CENTS, null), 0)
    }
}
