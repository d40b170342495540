package it.sportello.architecture.planted.drawn.a;

/** Planted: knows its neighbour, which the picture does not show. */
public class FirstDrawn {
    public it.sportello.architecture.planted.drawn.b.SecondDrawn second;
}
