/** The page on which staff writes down what a person asked for. */
package it.sportello.people.discretion.web;
