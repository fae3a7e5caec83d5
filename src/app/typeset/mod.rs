//! Right-to-left text for egui: shaped, ordered, selectable, crisp at every zoom.
