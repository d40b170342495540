/** Accounts and wrong attempts in the store. */
package it.sportello.office.staff.mongo;
