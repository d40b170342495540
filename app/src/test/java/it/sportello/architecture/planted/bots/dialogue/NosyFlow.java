package it.sportello.architecture.planted.bots.dialogue;

import it.sportello.architecture.planted.office.open.StaffManager;

/** Planted: a room that knows the application. */
public class NosyFlow {
    public StaffManager manager;
}
