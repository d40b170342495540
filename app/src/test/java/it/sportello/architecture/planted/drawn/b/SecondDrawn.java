package it.sportello.architecture.planted.drawn.b;

/** Planted: knows nobody, though the picture says so. */
public class SecondDrawn {
}
