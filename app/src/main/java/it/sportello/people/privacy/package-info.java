/**
 * A person asks for a copy of what we hold of them, or that it be erased; an office answers within thirty days (art. 12, 15, 17 and 20
 * GDPR). What is held, and how it goes, is each slice's to say ({@link it.sportello.office.rights.Holdings}); here is who asked, who
 * decided, and that it is carried to its end. Erasing leaves every figure: what a law or a count needs stays, as nobody's (ADR 9).
 */
package it.sportello.people.privacy;
