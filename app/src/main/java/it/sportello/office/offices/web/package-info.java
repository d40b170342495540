/** Pages of offices: all staff reads, an administrator writes. */
package it.sportello.office.offices.web;
