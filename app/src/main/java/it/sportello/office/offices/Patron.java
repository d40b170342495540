package it.sportello.office.offices;

import java.time.MonthDay;

/**
 * The feast of a town's patron saint, a holiday there (L. 260/1949, art. 5). A movable feast cannot be written so: it is left
 * out, and the office closes that day by its hours.
 *
 * @param name {@code San Saturnino}
 */
public record Patron(MonthDay day, String name) {
}
