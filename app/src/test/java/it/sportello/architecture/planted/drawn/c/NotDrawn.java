package it.sportello.architecture.planted.drawn.c;

/** Planted: in a package that the picture forgot. */
public class NotDrawn {
}
