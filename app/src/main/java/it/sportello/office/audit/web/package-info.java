/** The pages of the journal and of automatic decisions. */
package it.sportello.office.audit.web;
