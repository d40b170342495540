package it.sportello.office.offices;

/**
 * Where an office is.
 *
 * @param address  street and number, or empty while nobody has checked it
 * @param town     belfiore code
 * @param province two letters
 * @param patron   or {@code null} when not known
 */
public record Seat(String address, String town, String province, Patron patron) {
}
