package it.sportello.architecture.planted.loop.one;

/** Planted: a cycle of two slices. */
public class First {
    public it.sportello.architecture.planted.loop.two.Second second;
}
