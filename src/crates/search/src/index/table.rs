//! Finds equal things by their hash. For `build`: the standard library's map would bring another hash
//! and more code.

/// Places of equal things by their hash: open addressing, a power of two of slots.
pub(super) struct Table {
    slots: Vec<(u32, u32)>,
    used: usize,
}

const FREE: u32 = u32::MAX;

impl Table {
    pub(super) fn new(expected: usize) -> Self {
        Self {
            slots: vec![(0, FREE); (expected * 2).next_power_of_two().max(64)],
            used: 0,
        }
    }

    /// The number that is equal, or nothing after having put `fresh` there.
    pub(super) fn find_or_insert(
        &mut self,
        hash: u32,
        fresh: u32,
        equal: &dyn Fn(u32) -> bool,
    ) -> Option<u32> {
        if self.used * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            match self.slots.get_mut(at) {
                Some(slot) if slot.1 == FREE => {
                    *slot = (hash, fresh);
                    self.used += 1;
                    return None;
                }
                Some(slot) if slot.0 == hash && equal(slot.1) => return Some(slot.1),
                _ => at = (at + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let doubled = self.slots.len() * 2;
        let old = core::mem::replace(&mut self.slots, vec![(0, FREE); doubled]);
        let mask = doubled - 1;
        for slot in old.into_iter().filter(|slot| slot.1 != FREE) {
            let mut at = slot.0 as usize & mask;
            while let Some(taken) = self.slots.get_mut(at) {
                if taken.1 == FREE {
                    *taken = slot;
                    break;
                }
                at = (at + 1) & mask;
            }
        }
    }
}

/// A hash of some bytes.
pub(super) fn hash(bytes: &[u8]) -> u32 {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mix =
        |state: u64, value: u64| (state.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    let state = chunks.iter().fold(bytes.len() as u64, |state, chunk| {
        mix(state, u64::from_le_bytes(*chunk))
    });
    let tail = rest
        .iter()
        .fold(0, |tail, byte| tail << 8 | u64::from(*byte));
    (mix(state, tail) >> 32) as u32
}
