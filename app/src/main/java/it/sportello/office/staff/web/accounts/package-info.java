/** The pages of the accounts, for administrators. */
package it.sportello.office.staff.web.accounts;
