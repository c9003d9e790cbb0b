//! A report counted in bytes → the same report in the caller's unit; changes positions and nothing else.

use super::{Article, Report};
use crate::text::{Offsets, Unit};

impl Report {
    /// The same report with every position counted in `unit`.
    ///
    /// `offsets` must be the table of the text the report was made from, and the report
    /// must still count in bytes, as [`analyze`](crate::analyze) answers it.
    pub fn in_unit(mut self, offsets: &Offsets, unit: Unit) -> Self {
        self.for_each_position(&mut |at| *at = offsets.from_byte(*at, unit));
        self.offsets = unit;
        self
    }

    /// The report with positions in bytes of the text that `offsets` counts; `None` when one lies outside it or inside a character.
    pub fn in_bytes(mut self, offsets: &Offsets) -> Option<Self> {
        let (unit, mut inside) = (self.offsets, true);
        self.for_each_position(&mut |at| match offsets.to_byte(*at, unit) {
            Some(byte) => *at = byte,
            None => inside = false,
        });
        self.offsets = Unit::Byte;
        inside.then_some(self)
    }

    /// Visits every start and end in the report.
    fn for_each_position(&mut self, visit: &mut impl FnMut(&mut usize)) {
        macro_rules! both {
            ($($item:expr),*) => {$({ visit(&mut $item.start); visit(&mut $item.end); })*};
        }
        self.blocks.iter_mut().for_each(|it| both!(it));
        self.sentences.iter_mut().for_each(|it| both!(it));
        self.mentions.iter_mut().for_each(|it| both!(it));
        self.times.iter_mut().for_each(|it| both!(it));
        self.notes.iter_mut().for_each(|it| both!(it));
        self.entities.iter_mut().flat_map(|entity| &mut entity.roles).for_each(|it| both!(it));
        for quote in &mut self.quotes {
            both!(quote);
            quote.speaker.iter_mut().for_each(|it| both!(it));
            quote.cue.iter_mut().for_each(|it| both!(it));
        }
        for quantity in &mut self.quantities {
            both!(quantity);
            quantity.of.iter_mut().for_each(|it| both!(it));
        }
        self.article.for_each_position(visit);
    }
}

impl Article {
    fn for_each_position(&mut self, visit: &mut impl FnMut(&mut usize)) {
        macro_rules! both {
            ($($item:expr),*) => {$({ visit(&mut $item.start); visit(&mut $item.end); })*};
        }
        let ranges = self.headline.iter_mut().chain(&mut self.alternative_headlines).chain(&mut self.standfirst);
        ranges.for_each(|it| both!(it));
        self.dateline.iter_mut().for_each(|it| both!(it));
        self.byline.iter_mut().chain(&mut self.agency).for_each(|it| both!(it));
        self.published.start.iter_mut().chain(&mut self.published.end).for_each(&mut *visit);
        for caption in &mut self.captions {
            both!(caption, caption.text);
            caption.credit.iter_mut().for_each(|it| both!(it));
        }
    }
}
