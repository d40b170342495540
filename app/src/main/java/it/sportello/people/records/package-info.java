/**
 * What an office knows of a person beyond the chat: name, tax code, birth date, and from where each came. A person is found by
 * name (on record, or on their channel when they wrote first), phone, tax code or receipt number, and has one page on which every
 * slice shows what it has ({@link it.sportello.office.staff.PersonPanel}).
 */
package it.sportello.people.records;
