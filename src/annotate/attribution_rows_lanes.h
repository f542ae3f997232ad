// Part of attribution_rows.cpp, which includes it once for each kind of processor: no header of its own. Before it
// stand RASHOMON_KERNEL and RASHOMON_INLINE, the attributes of that kind, and in its namespace Mask, LaneMask,
// FirstLanes, Choose, Only, AddWhere, Greater, Equal, Least, First and Then.

RASHOMON_INLINE Lanes Set(std::uint64_t value) {
  return _mm256_set1_epi64x(static_cast<std::int64_t>(value));
}
RASHOMON_INLINE Lanes Read(const std::uint32_t* at) {
  return _mm256_cvtepu32_epi64(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)));
}
RASHOMON_INLINE Lanes Read(const std::uint8_t* at) {
  std::int32_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return _mm256_cvtepu8_epi64(_mm_cvtsi32_si128(bytes));
}
// `edge` in the lanes of the mask, what stands there in all others.
template <typename Number>
RASHOMON_INLINE Lanes ReadBut(Mask edges, std::uint64_t edge, const Number* at) {
  return Choose(edges, Set(edge), Read(at));
}

// FeatureHash in steps: the template with its first value, then each other one.
template <typename... Values>
RASHOMON_INLINE Lanes Hash(std::uint32_t number, Lanes value, Values... more) {
  Lanes x = First(number, value);
  ((x = Then(x, more)), ...);
  return x;
}

// Where the features of four words have their weights, feature by feature.
template <std::size_t kFeatures>
class Places {
 public:
  RASHOMON_INLINE explicit Places(std::uint32_t bits) : shift_(_mm_cvtsi32_si128(static_cast<int>(64 - bits))) {}
  template <typename... Values>
  RASHOMON_INLINE void Add(std::uint32_t number, Lanes value, Values... more) {
    const Lanes row = _mm256_srl_epi64(Hash(number, value, more...), shift_);
    _mm256_store_si256(reinterpret_cast<Lanes*>(rows_[count_++].data()), row);
  }
  [[nodiscard]] RASHOMON_INLINE std::uint64_t At(std::size_t feature, std::size_t lane) const {
    return rows_[feature][lane];
  }

 private:
  __m128i shift_;
  std::size_t count_ = 0;
  alignas(32) std::array<std::array<std::uint64_t, kLanes>, kFeatures> rows_;
};

RASHOMON_KERNEL void Hints(const AttributionContext::Columns& codes, RowTable table, std::span<std::int32_t> sums) {
  constexpr std::size_t kFeatures = 6;
  const std::size_t size = sums.size();
  for (std::size_t i = 0; i < size; i += kLanes) {
    const Mask first = LaneMask(i == 0 ? 0 : kLanes), last = LaneMask(size - 1 - i);
    const Lanes tag = Read(codes.tag + i), lemma = Read(codes.lemma + i);
    const Lanes tag_before = ReadBut(first, 1, codes.tag + i - 1), tag_after = ReadBut(last, 2, codes.tag + i + 1);
    Places<kFeatures> places(table.bits);
    places.Add(501, lemma, tag);
    places.Add(502, lemma, tag_after);
    places.Add(503, tag, ReadBut(last, 2, codes.word + i + 1));
    places.Add(504, tag_before, tag, tag_after);
    places.Add(505, Read(codes.relation + i), tag);
    places.Add(506, Read(codes.speech + i), tag_before, Read(codes.quote + i));
    for (std::size_t k = 0; k < kLanes && i + k < size; ++k) {
      std::int32_t sum = 0;
      for (std::size_t f = 0; f < kFeatures; ++f) sum += table.weights[places.At(f, k)];
      sums[i + k] = sum;
    }
  }
}

RASHOMON_KERNEL void Cues(const CueColumns& columns, RowTable table, std::span<ChainSums> rows) {
  constexpr std::size_t kFeatures = 18, kColumns = 4;
  const AttributionContext::Columns& codes = columns.codes;
  const std::size_t size = rows.size();
  for (std::size_t i = 0; i < size; i += kLanes) {
    const std::size_t place = columns.words_before + i;
    const Mask first = LaneMask(place == 0 ? 0 : kLanes), last = LaneMask(size + columns.words_behind - 1 - i);
    const Mask second = FirstLanes(place == 0 ? 2 : place == 1 ? 1 : 0);
    const Lanes lemma = Read(codes.lemma + i), tag = Read(codes.tag + i), relation = Read(codes.relation + i);
    const Lanes speech = Read(codes.speech + i), quote = Read(codes.quote + i);
    const Lanes p_word = ReadBut(first, 1, codes.word + i - 1), p_tag = ReadBut(first, 1, codes.tag + i - 1);
    Places<kFeatures> places(table.bits);
    places.Add(101, _mm256_setzero_si256());
    places.Add(102, Read(columns.suffix + i), Read(codes.shape + i));
    places.Add(103, p_word);
    places.Add(104, ReadBut(second, 1, codes.word + i - 2));
    places.Add(105, lemma, ReadBut(last, 2, codes.tag + i + 1));
    places.Add(106, ReadBut(second, 1, codes.tag + i - 2), p_tag, tag);
    places.Add(107, p_word, tag);
    places.Add(108, speech, ReadBut(first, 0, codes.speech + i - 1), ReadBut(last, 0, codes.speech + i + 1));
    places.Add(109, speech, p_tag);

    places.Add(201, quote, tag);
    places.Add(202, quote, lemma);
    places.Add(203, Read(columns.after + i), lemma);
    places.Add(301, Read(columns.seen + i), tag);

    places.Add(401, relation, lemma);
    places.Add(402, relation, Read(columns.head_lemma + i), tag);
    places.Add(403, relation, Read(columns.head_tag + i), tag);
    places.Add(404, relation, Read(columns.head_speech + i), speech);
    places.Add(405, Read(columns.frame + i), lemma);
    for (std::size_t k = 0; k < kLanes && i + k < size; ++k) {
      __m128i sums = _mm_setzero_si128();
      for (std::size_t f = 0; f < kFeatures; ++f) {
        std::int32_t row = 0;
        std::memcpy(&row, table.weights + places.At(f, k) * kColumns, sizeof row);
        sums = _mm_add_epi16(sums, _mm_cvtepi8_epi16(_mm_cvtsi32_si128(row)));
      }
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(rows[i + k].data()), _mm256_cvtepi16_epi32(sums));
    }
  }
}

// DistanceBucket, for numbers from 0 on.
RASHOMON_INLINE Lanes Buckets(Lanes distance) {
  const Lanes one = Set(1);
  Lanes bucket = Least(distance, Set(4));
  for (const std::uint64_t limit : {4, 6, 10, 20}) bucket = AddWhere(Greater(distance, Set(limit)), bucket, one);
  return bucket;
}

RASHOMON_KERNEL void Arguments(const ArgumentColumns& columns, RowTable table, std::span<ChainSums> rows) {
  constexpr std::size_t kFeatures = 15;
  const AttributionContext::Columns& codes = columns.codes;
  const std::size_t size = rows.size();
  const Lanes cue_lemma = Set(columns.cue_lemma), one = Set(1), zero = _mm256_setzero_si256();
  const Lanes cue_begin = Set(columns.cue_begin), cue_end = Set(columns.cue_end);
  const Lanes before_cue = _mm256_sub_epi64(cue_begin, one);
  Lanes here = _mm256_set_epi64x(3, 2, 1, 0);
  for (std::size_t i = 0; i < size; i += kLanes, here = _mm256_add_epi64(here, Set(kLanes))) {
    const Mask first = LaneMask(i == 0 ? 0 : kLanes), last = LaneMask(size - 1 - i);
    const Mask behind = Greater(here, before_cue);
    const Lanes side = Only(behind, one);
    const Lanes away =  // in words, from the cue
        Choose(behind, _mm256_sub_epi64(here, cue_end), _mm256_sub_epi64(cue_begin, here));
    const Lanes distance = AddWhere(behind, Buckets(away), Set(16));

    const Lanes w_word = Read(codes.word + i), w_tag = Read(codes.tag + i), w_shape = Read(codes.shape + i);
    const Lanes p_word = ReadBut(first, 1, codes.word + i - 1), n_word = ReadBut(last, 2, codes.word + i + 1);
    const Lanes p_tag = ReadBut(first, 1, codes.tag + i - 1), p_shape = ReadBut(first, 0, codes.shape + i - 1);
    const Lanes between = Read(columns.between + i);
    Places<kFeatures> places(table.bits);
    places.Add(1001, w_word, side);
    places.Add(1002, p_word, side);
    places.Add(1003, n_word, side);
    places.Add(1004, w_word, n_word);
    places.Add(1005, p_tag, w_tag, w_shape, p_shape);
    places.Add(1006, distance, w_tag);
    places.Add(1007, distance, cue_lemma);
    places.Add(1008, side, cue_lemma, ReadBut(first, 1, codes.lemma + i - 1));

    places.Add(1101, Read(codes.quote + i), ReadBut(first, 0, codes.quote + i - 1),
               ReadBut(last, 0, codes.quote + i + 1), distance);
    places.Add(1102, between, side, Read(columns.away + i));
    places.Add(1103, between, side, p_tag, w_tag);

    const Lanes branch = Read(columns.branch + i), relation = Read(codes.relation + i);
    const Lanes same_branch = Only(Equal(Read(columns.root + i), Read(columns.root + i - 1)), one);
    places.Add(1201, branch, Read(columns.branch + i - 1), same_branch);
    places.Add(1202, branch, side, Only(Equal(p_shape, zero), p_word), Only(Equal(w_shape, zero), w_word));
    places.Add(1203, relation, ReadBut(first, 0, codes.relation + i - 1), side);
    places.Add(1204, Read(columns.limits + i), same_branch, relation, side);

    for (std::size_t k = 0; k < kLanes && i + k < size; ++k) {
      __m128i sums = _mm_setzero_si128();
      for (std::size_t f = 0; f < kFeatures; ++f) {
        const signed char* row = table.weights + places.At(f, k) * kMaxChainColumns;
        sums = _mm_add_epi16(sums, _mm_cvtepi8_epi16(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(row))));
      }
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(rows[i + k].data()), _mm256_cvtepi16_epi32(sums));
    }
  }
}
