/** The page of the keys and of the addresses that are told, for administrators. */
package it.sportello.office.links.web;
